/* Starts the page: reads the data, then draws the base, the layers and the page around them. */

function start(map, id) {
  readData(id).then(function (data) { build(map, data); }).catch(function (error) {
    var words = make("p", "em-failed", "The map could not be drawn: " + error.message);
    words.setAttribute("role", "alert");
    document.body.prepend(words);
    throw error;
  });
}

function build(map, data) {
  var state = {
    map: map, data: data, lang: data.lang, scale: data.scale, t: speaker(data.words),
    hidden: { "status:historical": true, "status:negated": true, "status:hypothetical": true },
    drawn: {}, marks: [], areas: {}, hatch: hatch("#5b3f8c"), tiles: null
  };
  map.attributionControl.setPrefix(false);
  readRows(state, data);
  panes(map);
  map.eachLayer(function (layer) { if (layer instanceof L.TileLayer && !state.tiles) { state.tiles = layer; } });
  defaultIcon();
  shell(state);
  goHome(state);
  drawBase(state);
  L.control.zoom({ position: "topleft", zoomInTitle: state.t("zoom_in"), zoomOutTitle: state.t("zoom_out") }).addTo(map);
  homeControl(state);
  L.control.scale({ position: "bottomleft", maxWidth: 140, imperial: false }).addTo(map);
  legendControl(state);
  drawEvents(state);
  map.on("zoomend", function () { arrange(state); });
  state.labelLayer = new LabelLayer(allLabels(state), takenBoxes(state)).addTo(map);
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") { map.closePopup(); } });
  map.on("popupopen", function () { document.body.classList.add("em-told"); });
  map.on("popupclose", function () { document.body.classList.remove("em-told"); });
  document.body.classList.add("em-ready");
}

function readRows(state, data) {
  state.events = rowsOf(data.events).map(function (row) {
    row.points = data.points[row.index];
    row.circle = data.circles[row.index];
    row.paths = data.paths[row.index];
    return row;
  });
  ["corridors", "zones", "reference"].forEach(function (name) {
    var part = data[name];
    state[name] = rowsOf(part.rows).map(function (row) {
      return Object.assign(row, {
        points: part.points[row.index], line: part.lines[row.index], areas: part.areas[row.index], inside: part.inside[row.index]
      });
    });
  });
  state.units = rowsOf(data.units);
  state.finer = rowsOf(data.finer);
  state.land = rowsOf(data.land);
  state.countries = rowsOf(data.countries);
  state.towns = rowsOf(data.towns);
  state.disputed = rowsOf(data.disputed);
  state.countries.concat(state.units, state.finer).forEach(function (row) { if (row.areas) { state.areas[row.code] = row; } });
  var all = state.events.concat(state.corridors, state.zones);
  state.published = Array.from(new Set(all.map(function (row) { return row.published; }).filter(Boolean)));
}

function goHome(state) {
  var box = state.data.focus;
  if (!box) {
    state.map.setView([25, 35], 2.5, { animate: false });
    return;
  }
  var right = state.map.getSize().x > 800 ? 270 : 24;
  state.map.fitBounds([[box[1], box[0]], [box[3], box[2]]], {
    paddingTopLeft: [24, 24], paddingBottomRight: [right, 24], maxZoom: 11, animate: false
  });
}

/* Leaflet looks for its pin beside its style sheet; here it is the picture inside that sheet. */
function defaultIcon() {
  var probe = make("div", "leaflet-default-icon-path");
  document.body.appendChild(probe);
  var url = /^url\(["']?(data:[^"')]+)["']?\)$/.exec(getComputedStyle(probe).backgroundImage);
  probe.remove();
  L.Icon.Default.imagePath = "";
  if (url) { L.Icon.Default.mergeOptions({ iconUrl: url[1], iconRetinaUrl: url[1], shadowUrl: "" }); }
}
