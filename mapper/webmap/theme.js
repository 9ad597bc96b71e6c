/* The colours of what is drawn. */

var INK = { land: "#f1efe8", own: "#fbfaf6", coast: "#c9c4b4", border: "#8f8a7c", unit: "#c9c1ac", "unit-own": "#9a7b3c", "unit-fill": "#f3dfae", finer: "#c9b98f", "finer-own": "#b3935a", disputed: "#8a2f5b" };
