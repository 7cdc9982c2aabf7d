/**
 * Stands in for the packages that jsPDF would load to draw HTML and SVG pictures
 * (html2canvas, canvg, dompurify: 111 kB). We draw with its paths only, so none is ever called.
 */
export default undefined
