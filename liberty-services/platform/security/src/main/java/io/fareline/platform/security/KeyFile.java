package io.fareline.platform.security;

import io.fareline.platform.service.Configuration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * The key set where the server reads the keys it verifies with. Were it to read them from auth, it would do so inside a
 * request and without a time-out, and would answer 401 to a good token whenever that fails.
 */
@ApplicationScoped
class KeyFile {
    /** The server's own setting, so that both always mean the same file. */
    private static final String LOCATION = "mp.jwt.verify.publickey.location";

    @Inject
    Configuration configuration;

    private Path file;

    void onStart(@Observes @Priority(1) Startup startup) {
        // Observing the start creates the bean, so that a missing location refuses the application and not a client.
    }

    @PostConstruct
    void locate() {
        file = Path.of(configuration.text(LOCATION));
    }

    /** Once this returns, the server finds each key of the set; it never sees half a set. For one thread at a time. */
    void hold(String keySet) throws IOException {
        byte[] wanted = keySet.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file) && Arrays.equals(wanted, Files.readAllBytes(file))) return;
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, wanted);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
