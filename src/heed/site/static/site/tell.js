// The form works without this. With it: a map beside the words, and a word about a photo before it is sent in vain.
const LARGEST_PHOTO = 20 * 1024 * 1024;

const photo = document.querySelector("#id_photo");
const tooLarge = document.querySelector("[data-too-large]");
photo?.addEventListener("change", () => {
  const refused = photo.files[0]?.size > LARGEST_PHOTO;
  tooLarge.hidden = !refused;
  if (refused) photo.value = "";
});

const holder = document.querySelector("[data-map]");
const place = document.querySelector("#place");

function load(name, attributes) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(name), attributes);
    element.addEventListener("load", resolve);
    element.addEventListener("error", reject);
    document.head.append(element);
  });
}

const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// A style of our own: the town's districts and nothing from elsewhere.
function style(districts) {
  return {
    version: 8,
    sources: { districts: { type: "geojson", data: districts } },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": color("--ds-color-neutral-background-tinted") } },
      { id: "districts", type: "fill", source: "districts", paint: { "fill-color": color("--ds-color-accent-surface-tinted") } },
      { id: "borders", type: "line", source: "districts", paint: { "line-color": color("--ds-color-accent-border-default"), "line-width": 1.5 } },
    ],
  };
}

const rings = (feature) =>
  feature.geometry.type === "MultiPolygon" ? feature.geometry.coordinates.map((polygon) => polygon[0]) : [feature.geometry.coordinates[0]];

function middle(ring) {
  const [west, south, east, north] = bounds(ring);
  return [(west + east) / 2, (south + north) / 2];
}

function bounds(points) {
  const lons = points.map((point) => point[0]);
  const lats = points.map((point) => point[1]);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

// Whether a point lies in a ring: an odd number of its sides is crossed on the way east.
function within([x, y], ring) {
  return ring.reduce((inside, [x1, y1], i) => {
    const [x2, y2] = ring[(i || ring.length) - 1];
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !inside : inside;
  }, false);
}

async function showMap() {
  const { dataset } = holder;
  holder.hidden = false;
  const [districts] = await Promise.all([
    fetch(dataset.districts).then((answer) => answer.json()),
    load("link", { rel: "stylesheet", href: dataset.style }),
    load("script", { src: dataset.script }),
  ]);
  maplibregl.setWorkerUrl(dataset.worker);
  const [west, south, east, north] = bounds(districts.features.flatMap(rings).flat());
  const map = new maplibregl.Map({
    container: holder.querySelector("[data-canvas]"),
    style: style(districts),
    bounds: [[west, south], [east, north]],
    fitBoundsOptions: { padding: 16 },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    cooperativeGestures: false,
    locale: { "Map.Title": dataset.name, "NavigationControl.ZoomIn": dataset.zoomIn, "NavigationControl.ZoomOut": dataset.zoomOut },
  });
  map.scrollZoom.disable(); // the page scrolls under the mouse; the map zooms by its buttons, + and -
  map.addControl(new maplibregl.NavigationControl({ showCompass: false }));
  for (const feature of districts.features) {
    const element = Object.assign(document.createElement("span"), { className: "map-district", textContent: feature.properties.name });
    new maplibregl.Marker({ element }).setLngLat(middle(rings(feature)[0])).addTo(map);
    element.removeAttribute("aria-label"); // its text says it
    element.removeAttribute("role");
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => map.setStyle(style(districts)));
  listen(map, districts);
}

function listen(map, districts) {
  const [lon, lat] = [document.querySelector("#id_lon"), document.querySelector("#id_lat")];
  const [put, here, remove, said] = ["put", "here", "remove", "said"].map((name) => holder.querySelector(`[data-${name}]`));
  const mark = new maplibregl.Marker({ color: color("--ds-color-danger-base-default") });

  function set(point) {
    [lon.value, lat.value] = point.map((value) => value.toFixed(6));
    mark.setLngLat(point).addTo(map);
    const found = districts.features.find((feature) => rings(feature).some((ring) => within(point, ring)));
    said.textContent = found ? `${holder.dataset.in} ${found.properties.name}.` : holder.dataset.outside;
    remove.hidden = false;
  }

  put.addEventListener("click", () => set(map.getCenter().toArray()));
  map.on("click", (event) => set(event.lngLat.toArray()));
  remove.addEventListener("click", () => {
    lon.value = lat.value = "";
    mark.remove();
    said.textContent = holder.dataset.none;
    remove.hidden = true;
    put.focus();
  });
  here.hidden = !(window.isSecureContext && navigator.geolocation);
  here.addEventListener("click", () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        set([coords.longitude, coords.latitude]);
        map.jumpTo({ center: [coords.longitude, coords.latitude] });
      },
      () => { said.textContent = holder.dataset.unknown; },
    ),
  );
  if (lon.value && lat.value) set([Number(lon.value), Number(lat.value)]);
  holder.querySelector("[data-acts]").hidden = false;
}

if (holder && place) {
  const start = () => {
    if (!place.open) return;
    place.removeEventListener("toggle", start);
    showMap().catch(() => { holder.hidden = true; }); // no WebGL, no network: the place in words does the same
  };
  place.addEventListener("toggle", start);
  start();
}
