package io.fareline.runner.images.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fareline.runner.laptop.Trouble;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageBuildTest {
    private static final Source SOURCE = new Source("1.0.0", SourceTest.COMMIT, true, "https://git.example/fareline");
    private static final Path REPOSITORY = Path.of("/fareline");

    @Test
    void aServiceIsAnArgumentOfTheOneDockerfile() {
        assertEquals(
                List.of(
                        "build",
                        "-f",
                        "/fareline/liberty-services/images/Dockerfile",
                        "--target",
                        "service",
                        "-t",
                        "fareline/booking:0123456789ab-changed",
                        "--build-arg",
                        "BASE_IMAGE=base:1",
                        "--build-arg",
                        "SERVICE=booking",
                        "--build-arg",
                        "VERSION=1.0.0",
                        "--build-arg",
                        "REVISION=" + SourceTest.COMMIT + "-changed",
                        "--build-arg",
                        "SOURCE=https://git.example/fareline",
                        "/fareline"),
                arguments("booking"));
    }

    @Test
    void theProviderIsATargetOfItsOwn() {
        var arguments = arguments("sandbox-provider");
        assertTrue(
                arguments.containsAll(List.of("sandbox-provider", "fareline/sandbox-provider:0123456789ab-changed")));
        assertFalse(arguments.stream().anyMatch(each -> each.startsWith("SERVICE=")), arguments.toString());
    }

    @Test
    void theBaseIsTheDockerfilesChoice() {
        assertEquals(
                "registry.example/jre:25", BaseImage.published("# x\nARG BASE_IMAGE=registry.example/jre:25\nFROM x"));
        assertThrows(Trouble.class, () -> BaseImage.published("FROM registry.example/jre:25"));
    }

    private static List<String> arguments(String name) {
        return new ImageBuild(REPOSITORY, null, SOURCE, "base:1").arguments(name);
    }
}
