package io.fareline.flight.network;

import java.util.ArrayList;
import java.util.List;

/** One line of comma-separated values; quotes may enclose a cell and are doubled within it (RFC 4180). */
final class CsvRow {
    private CsvRow() {}

    static List<String> cells(String row) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (int i = 0; i < row.length(); i++) {
            var character = row.charAt(i);
            if (character == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        if (quoted) throw new IllegalArgumentException("a quote is not closed: " + row);
        cells.add(cell.toString());
        return cells;
    }
}
