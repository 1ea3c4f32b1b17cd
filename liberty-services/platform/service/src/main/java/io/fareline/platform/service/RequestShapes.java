package io.fareline.platform.service;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Requests by method and path, from a list such as {@code POST /v1/things/*, GET /v1/others}. */
public final class RequestShapes {
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

    private final List<Shape> shapes;

    private RequestShapes(List<Shape> shapes) {
        this.shapes = List.copyOf(shapes);
    }

    /** @throws IllegalArgumentException that quotes what is not written as it must be */
    public static RequestShapes of(String list) {
        var shapes = new ArrayList<Shape>();
        for (String each : list.isBlank() ? new String[0] : list.split(",")) {
            var written = WRITTEN.matcher(each.strip());
            if (!written.matches()) throw new IllegalArgumentException(each.strip());
            shapes.add(new Shape(written.group(1), written.group(2).split("/", -1)));
        }
        return new RequestShapes(shapes);
    }

    /** Whether the request is one of these. */
    public boolean have(String method, String path) {
        if (shapes.isEmpty()) return false;
        String[] asked = path.split("/", -1);
        for (Shape shape : shapes) if (shape.fits(method, asked)) return true;
        return false;
    }
}
