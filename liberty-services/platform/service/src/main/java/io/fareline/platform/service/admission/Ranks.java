package io.fareline.platform.service.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rank of each request by its method and path, from lists such as {@code POST /v1/things/*, GET /v1/others}. */
final class Ranks {
    private static final Pattern WRITTEN = Pattern.compile("([A-Z]+) (/[A-Za-z0-9/._*-]*)");

    /** @param parts of the path; a star stands for any one part */
    private record Shape(String method, String[] parts) {
        boolean fits(String method, String[] asked) {
            if (!this.method.equals(method) || parts.length != asked.length) return false;
            for (int place = 0; place < parts.length; place++)
                if (!parts[place].equals("*") && !parts[place].equals(asked[place])) return false;
            return true;
        }
    }

    private final List<Shape> first;
    private final List<Shape> last;

    /** @throws IllegalArgumentException that quotes what is not written as it must be */
    Ranks(String first, String last) {
        this.first = shapes(first);
        this.last = shapes(last);
    }

    Rank of(String method, String path) {
        String[] asked = path.split("/", -1);
        if (first.stream().anyMatch(shape -> shape.fits(method, asked))) return Rank.FIRST;
        return last.stream().anyMatch(shape -> shape.fits(method, asked)) ? Rank.LAST : Rank.USUAL;
    }

    private static List<Shape> shapes(String list) {
        var shapes = new ArrayList<Shape>();
        for (String each : list.isBlank() ? new String[0] : list.split(",")) {
            var written = WRITTEN.matcher(each.strip());
            if (!written.matches()) throw new IllegalArgumentException(each.strip());
            shapes.add(new Shape(written.group(1), written.group(2).split("/", -1)));
        }
        return List.copyOf(shapes);
    }
}
