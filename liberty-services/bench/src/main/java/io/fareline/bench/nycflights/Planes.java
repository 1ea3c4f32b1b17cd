package io.fareline.bench.nycflights;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which type a registration is, by the table {@code planes} of the data set. Seats are those of flight's standard
 * configuration; a type that has none is flown by the nearest in size.
 */
final class Planes {
    static final String USUAL_TYPE = "320";

    private static final Map<String, String> TYPES = new LinkedHashMap<>();

    static {
        for (var pair : """
                A319=319 A320=320 A321=321 A330=332 A340=343 717=M87 737-3=733 737-4=734 737-5=735 737-7=73G 737-8=738
                737-9=739 747=744 757-2=752 757-3=753 757=752 767-2=762 767-3=763 767-4=764 777=772 787=788 MD-88=M88
                MD-90=M90 DC-9-82=M82 DC-9-83=M83 EMB-145=ER4 EMB-135=ER3 ERJ_190=E90 ERJ_170=E70
                CL-600-2B19=CR2 CL-600-2C10=CR7 CL-600-2D24=CR9 DHC-8=DH4
                """.strip().split("[ \n]+")) {
            var parts = pair.split("=");
            TYPES.put(parts[0].replace('_', ' '), parts[1]);
        }
    }

    private final Map<String, String> types = new HashMap<>();

    Planes(Path folder) {
        CsvFile.in(folder, "planes.csv")
                .read(List.of("tailnum", "model"), row -> types.put(row.text("tailnum"), typeOf(row.text("model"))));
    }

    /** The IATA code of the aircraft's type; where nothing is known of it, that of the commonest. */
    String type(String tail) {
        return types.getOrDefault(tail, USUAL_TYPE);
    }

    private static String typeOf(String model) {
        return TYPES.entrySet().stream()
                .filter(type -> model.startsWith(type.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(USUAL_TYPE);
    }
}
