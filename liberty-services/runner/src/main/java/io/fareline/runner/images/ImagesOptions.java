package io.fareline.runner.images;

import io.fareline.runner.WrongUsage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code ./fareline images} was told: where to stop, whether to leave files, and what to stand on. */
record ImagesOptions(boolean buildOnly, boolean save, Optional<String> base) {
    private static final String BUILD_ONLY = "--build-only";
    private static final String SAVE = "--save";
    private static final String BASE = "--base";
    private static final Pattern IMAGE = Pattern.compile("[a-z0-9][A-Za-z0-9._:/@-]{0,254}");

    static ImagesOptions of(List<String> options) {
        var buildOnly = false;
        var save = false;
        Optional<String> base = Optional.empty();
        for (var left = options.iterator(); left.hasNext(); ) {
            switch (left.next()) {
                case BUILD_ONLY -> buildOnly = true;
                case SAVE -> save = true;
                case BASE -> base = Optional.of(left.hasNext() ? image(left.next()) : image(""));
                case String other ->
                    throw new WrongUsage("images takes " + BUILD_ONLY + ", " + SAVE + " and " + BASE
                            + " IMAGE, but got '" + other + "'");
            }
        }
        return new ImagesOptions(buildOnly, save, base);
    }

    private static String image(String name) {
        if (!IMAGE.matcher(name).matches()) {
            throw new WrongUsage(BASE + " wants the name of an image, but got '" + name + "'");
        }
        return name;
    }
}
