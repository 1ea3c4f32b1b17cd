package io.fareline.runner.images.build;

import java.util.List;
import java.util.stream.Stream;

/** The six images: one for each service, and the sandbox provider's. */
public final class ImageNames {
    public static final String PROVIDER = "sandbox-provider";
    public static final List<String> SERVICES = List.of("auth", "flight", "booking", "payment", "admin");
    private static final String PREFIX = "fareline/";

    private ImageNames() {}

    public static List<String> all() {
        return Stream.concat(SERVICES.stream(), Stream.of(PROVIDER)).toList();
    }

    public static String image(String name, Source source) {
        return PREFIX + name + ":" + source.tag();
    }
}
