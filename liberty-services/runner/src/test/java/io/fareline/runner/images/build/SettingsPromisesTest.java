package io.fareline.runner.images.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsPromisesTest {
    private static final String LABEL = "org.opencontainers.image.";
    private static final Source SOURCE = new Source("1.0.0", SourceTest.COMMIT, false, "https://git.example/fareline");
    private ObjectNode settings;

    @BeforeEach
    void whatIsRight() throws JsonProcessingException {
        settings = (ObjectNode) new ObjectMapper().readTree("""
                {"User": "1001:1001", "Entrypoint": ["/opt/fareline/bin/start"],
                 "Env": ["PATH=/usr/bin", "FARELINE_SECRETS_FOLDER=/run/secrets/fareline"],
                 "Labels": {"org.opencontainers.image.title": "Fareline booking",
                            "org.opencontainers.image.version": "1.0.0",
                            "org.opencontainers.image.revision": "%s",
                            "org.opencontainers.image.source": "https://git.example/fareline"}}
                """.formatted(SourceTest.COMMIT));
    }

    @Test
    void anImageAsItShouldBeBreaksNothing() {
        broken();
    }

    @Test
    void anotherUserIsNamed() {
        settings.put("User", "");
        broken("it runs as '' and not as 1001:1001");
        settings.put("User", "root");
        broken("it runs as 'root' and not as 1001:1001");
    }

    @Test
    void theLabelsAreThoseOfThisSource() {
        settings.withObject("/Labels").put(LABEL + "revision", "unknown").remove(LABEL + "title");
        broken(
                "its label " + LABEL + "revision is 'unknown' and not '" + SourceTest.COMMIT + "'",
                "it has no label " + LABEL + "title");
        settings.remove("Labels");
        assertEquals(4, new SettingsPromises(SOURCE).brokenBy(settings).size());
    }

    @Test
    void aShellAsTheFirstProcessIsRefused() {
        settings.putArray("Entrypoint").add("/bin/sh").add("-c").add("java");
        broken("its entry point is a shell's line and no program: [\"/bin/sh\",\"-c\",\"java\"]");
        settings.remove("Entrypoint");
        broken("its entry point is a shell's line and no program: ");
    }

    @Test
    void aSecretIsNamedAndNotShown() {
        settings.withArray("/Env")
                .add("keystore_password=abc")
                .add("FARELINE_OFFER_KEYS=k:abc")
                .add("API_TOKEN=");
        broken("a variable holds a secret: keystore_password", "a variable holds a secret: FARELINE_OFFER_KEYS");
    }

    private void broken(String... what) {
        assertEquals(List.of(what), new SettingsPromises(SOURCE).brokenBy(settings));
    }
}
