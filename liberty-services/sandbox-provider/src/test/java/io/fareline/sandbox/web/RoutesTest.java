package io.fareline.sandbox.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fareline.sandbox.problem.ApiError;
import io.fareline.sandbox.problem.ErrorCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private final Routes routes = new Routes(List.of(
            new Route("POST", "/v1/things/{id}/parts", Access.SECRET, _ -> Answer.silence()),
            new Route("GET", "/v1/things", Access.SECRET, _ -> Answer.silence()),
            new Route("DELETE", "/v1/things", Access.SECRET, _ -> Answer.silence())));

    @Test
    void aVariableIsWhatStandsInItsPlace() {
        assertEquals(
                Map.of("id", "a-1"), routes.find("POST", "/v1/things/a-1/parts").variables());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/v1",
                "/v1/things/",
                "/v1/things//parts",
                "/v1/things/a/parts/",
                "/v1/things/a b/parts",
                "/v1/things/\0/parts",
                "/V1/things"
            })
    void anotherPathIsNotFound(String path) {
        var error = assertThrows(ApiError.class, () -> routes.find("GET", path));
        assertEquals(ErrorCode.NO_SUCH_PATH, error.code());
    }

    @Test
    void anotherMethodIsToldWhichOnesThereAre() {
        var refused = assertThrows(Routes.MethodNotAllowed.class, () -> routes.find("PUT", "/v1/things"));
        assertEquals("DELETE, GET", refused.allowed());
    }
}
