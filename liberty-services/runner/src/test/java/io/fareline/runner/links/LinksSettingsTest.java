package io.fareline.runner.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.runner.links.LinksSettings.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksSettingsTest {
    private static final Map<String, String> LEAST =
            Map.of("FARELINE_LINKS_CONTROL", "9110", "FARELINE_LINKS_ROUTES", "a-b=http:1:2,a-c=tcp:3:65535");

    @Test
    void routesAreReadInOrder() {
        assertEquals(
                List.of(new Route("a-b", Protocol.HTTP, 1, 2), new Route("a-c", Protocol.TCP, 3, 65535)),
                LinksSettings.of(LEAST).routes());
    }

    @ParameterizedTest
    @CsvSource({
        "CONTROL,65536",
        "CONTROL,",
        "ROUTES,a-b=udp:1:2",
        "ROUTES,a-b=http:0:2",
        "ROUTES,a-b=http:1:65536",
        "CONNECTIONS,0",
        "CONNECTIONS,16385",
        "KEPT_BYTES,none",
        "HELD,PT0S",
        "HELD,PT1H1S",
        "HELD,long",
        "RULES,0"
    })
    void aWrongSettingIsNamed(String name, String value) {
        var environment = new HashMap<>(LEAST);
        environment.put("FARELINE_LINKS_" + name, value);
        var wrong = assertThrows(IllegalArgumentException.class, () -> LinksSettings.of(environment));
        assertTrue(wrong.getMessage().contains("FARELINE_LINKS_" + name), wrong.getMessage());
    }
}
