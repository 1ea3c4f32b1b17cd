package io.fareline.runner.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.runner.WrongUsage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesOptionsTest {
    @Test
    void withoutOptionsEverythingIsDoneOnABaseThatIsChosen() {
        assertEquals(new ImagesOptions(false, false, Optional.empty()), ImagesOptions.of(List.of()));
    }

    @Test
    void optionsComeInAnyOrder() {
        var wanted = new ImagesOptions(true, true, Optional.of("registry.example/jre:25"));
        assertEquals(wanted, ImagesOptions.of(List.of("--build-only", "--save", "--base", "registry.example/jre:25")));
        assertEquals(wanted, ImagesOptions.of(List.of("--save", "--base", "registry.example/jre:25", "--build-only")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fast", "booking", "--base=x", "--build-only=true", ""})
    void anythingElseIsNamedAndRefused(String other) {
        var wrong = assertThrows(WrongUsage.class, () -> ImagesOptions.of(List.of(other)));
        assertTrue(wrong.getMessage().contains("'" + other + "'"), wrong.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--build-only", "Upper:1", "a b", "$(id)"})
    void aBaseIsTheNameOfAnImage(String name) {
        assertThrows(WrongUsage.class, () -> ImagesOptions.of(List.of("--base", name)));
    }

    @Test
    void aBaseWithoutANameIsRefused() {
        assertThrows(WrongUsage.class, () -> ImagesOptions.of(List.of("--base")));
    }
}
