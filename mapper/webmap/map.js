/* Starts the page: reads the data, then draws the base, the layers and the page around them. */

function start(map, id) {
  readFirst(id).then(function (data) { build(map, data); }).catch(function (error) {
    var words = make("p", "em-failed", "The map could not be drawn: " + error.message);
    words.setAttribute("role", "alert");
    document.body.prepend(words);
    throw error;
  });
}

function build(map, data) {
  var state = newState(map, data);
  takeTheme(state, themeOf(state));
  state.hatch = hatch(INK.zone);
  map.attributionControl.setPrefix(false);
  readRows(state, data);
  prepareGroups(state);
  project(state);
  panes(map);
  map.eachLayer(function (layer) { if (layer instanceof L.TileLayer && !state.tiles) { state.tiles = layer; } });
  defaultIcon();
  shell(state);
  filterSide(state);
  timeStrip(state);
  map.invalidateSize({ animate: false, pan: false });
  goHome(state);
  drawBase(state);
  L.control.zoom({ position: corner(state, "topleft"), zoomInTitle: state.t("zoom_in"), zoomOutTitle: state.t("zoom_out") }).addTo(map);
  homeControl(state);
  L.control.scale({ position: corner(state, "bottomleft"), maxWidth: 140, imperial: false }).addTo(map);
  legendControl(state);
  paintLayer(state);
  drawRoutes(state);
  state.eventLayer = new EventLayer(state).addTo(map);
  drawAreas(state);
  listenTo(state);
  state.labelLayer = new LabelLayer(allLabels(state), takenBoxes(state)).addTo(map);
  state.eventLayer.on("update", function () { state.areaLayer.redraw(); });
  state.listeners.push(redraw, followView);
  followTheme(state);
  followPick(state);
  keepHome(state);
  if (state.view.picked) { showPicked(state); }
  printing(state);
  linkView(state);
  document.body.classList.add("em-ready");
  window.eventMapper.state = state;
}

/* What a change of the view asks of the map. */
function redraw(state, changed) {
  if (changed.layersOff) { drawRoutes(state); redrawBase(state); }
  if (changed.shown || changed.layersOff || changed.circles || changed.picked) {
    state.eventLayer.redraw();
    state.areaLayer.redraw();
    state.labelLayer.redraw();
  }
}

/* The group that the picked event stands in, or -1. */
function focusGroup(state) {
  var i = state.view.picked ? indexOfEvent(state, state.view.picked) : -1, spots = i < 0 ? [] : state.E.anchors(i);
  return spots.length ? state.groups.of[spots[0]] : -1;
}

function readRows(state, data) {
  ["corridors", "zones", "reference"].forEach(function (name) {
    var part = data[name];
    state[name] = rowsOf(part.rows).map(function (row) {
      return Object.assign(row, {
        points: part.points[row.index], line: part.lines[row.index], areas: part.areas[row.index], inside: part.inside[row.index]
      });
    });
  });
  ["units", "finer", "land", "countries", "towns", "disputed"].forEach(function (name) { state[name] = rowsOf(data[name]); });
  state.countries.concat(state.units, state.finer).forEach(function (row) { if (row.areas) { state.areas[row.code] = row; } });
  var days = new Set(state.corridors.concat(state.zones).map(function (row) { return row.published; }));
  state.E.words("published").forEach(function (word) { days.add(word); });
  days.delete("");
  state.published = Array.from(days);
}

/* Shows where the events are, clear of the legend. */
function goHome(state) {
  var box = state.data.focus, wide = state.map.getSize().x > 800 ? 270 : 24, rtl = state.t("direction") === "rtl";
  state.homing = true;
  if (box) {
    state.map.fitBounds([[box[1], box[0]], [box[3], box[2]]], {
      paddingTopLeft: [rtl ? wide : 30, 52], paddingBottomRight: [rtl ? 30 : wide, 34], maxZoom: 11, animate: false
    });
  } else { state.map.setView([25, 35], 2.5, { animate: false }); }
  state.homing = state.moved = false;
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
