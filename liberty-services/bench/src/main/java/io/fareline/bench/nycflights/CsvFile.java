package io.fareline.bench.nycflights;

import io.fareline.runner.laptop.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A table of values separated by commas, perhaps compressed by gzip, whose first line names the columns. */
final class CsvFile {
    private static final String MISSING = "NA";

    private final Path path;

    private CsvFile(Path path) {
        this.path = path;
    }

    /** The file of that name in a folder, compressed or not. */
    static CsvFile in(Path folder, String name) {
        for (var path : List.of(folder.resolve(name), folder.resolve(name + ".gz")))
            if (Files.isRegularFile(path)) return new CsvFile(path);
        throw new Trouble("There is no " + name + " and no " + name + ".gz in " + folder);
    }

    /** One line by the names of its columns. */
    record Row(Path file, int line, Map<String, String> cells) {
        /** Empty where the table has no value. */
        String text(String column) {
            return cells.get(column);
        }

        int number(String column) {
            try {
                return Integer.parseInt(text(column));
            } catch (NumberFormatException malformed) {
                throw wrong(column);
            }
        }

        Trouble wrong(String column) {
            return new Trouble("%s, line %d: '%s' is no %s".formatted(file, line, text(column), column));
        }
    }

    /** Hands on every row with these columns; others are passed over. */
    void read(List<String> columns, Consumer<Row> rows) {
        try (var lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            var header = lines.readLine();
            var names = header == null ? List.<String>of() : Arrays.asList(header.split(",", -1));
            for (var column : columns)
                if (!names.contains(column)) throw new Trouble(path + " has no column " + column);
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = line.split(",", -1);
                if (cells.length != names.size())
                    throw new Trouble("%s, line %d: %d values for %d columns"
                            .formatted(path, number + 1, cells.length, names.size()));
                rows.accept(new Row(path, ++number, cells(columns, names, cells)));
            }
        } catch (IOException unreadable) {
            throw new Trouble("Cannot read " + path + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static Map<String, String> cells(List<String> columns, List<String> names, String[] values) {
        var cells = new HashMap<String, String>();
        for (var column : columns) {
            var value = values[names.indexOf(column)].strip();
            cells.put(column, value.equals(MISSING) ? "" : value);
        }
        return cells;
    }

    private InputStream open() throws IOException {
        var file = Files.newInputStream(path);
        return path.toString().endsWith(".gz") ? new GZIPInputStream(file) : file;
    }
}
