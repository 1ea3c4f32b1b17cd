package io.fareline.bench.search.http;

import io.fareline.bench.OwnFareline;
import io.fareline.bench.search.http.constant.ConstantOffers;
import io.fareline.runner.laptop.Trouble;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The flight of the bench's own Fareline, with one resource more: its WAR is copied, the resource and its answer are
 * added, and the server takes the copy for flight.
 */
final class CopyOfFlight {
    private static final String CLASSES = "WEB-INF/classes/";
    private static final String DEPLOYED = """
            <server>
              <webApplication id="flight" location="%s" contextRoot="/"/>
            </server>
            """;

    private final OwnFareline fareline;

    CopyOfFlight(OwnFareline fareline) {
        this.fareline = fareline;
    }

    /** Starts flight anew with that answer at {@link ConstantOffers#PATH}. */
    void start(byte[] answer) {
        var home = fareline.laptop().home();
        var server = home.servers().resolve("servers/flight");
        var copy = server.resolve("bench/flight-with-constant.war");
        try {
            Files.createDirectories(copy.getParent());
            Files.copy(home.module("flight").resolve("target/flight.war"), copy, StandardCopyOption.REPLACE_EXISTING);
            try (var archive = FileSystems.newFileSystem(copy)) {
                add(archive, answer);
            }
            var overrides = Files.createDirectories(server.resolve("configDropins/overrides"));
            Files.writeString(overrides.resolve("bench.xml"), DEPLOYED.formatted(copy));
        } catch (IOException failed) {
            throw new Trouble("The copy of flight cannot be made: " + failed.getMessage(), failed);
        }
        fareline.restart("flight");
    }

    private static void add(FileSystem archive, byte[] answer) throws IOException {
        String name = ConstantOffers.class.getName().replace('.', '/') + ".class";
        Path target = archive.getPath(CLASSES + name);
        Files.createDirectories(target.getParent());
        try (var code = ConstantOffers.class.getClassLoader().getResourceAsStream(name)) {
            Files.copy(code, target);
        }
        Files.write(archive.getPath(CLASSES + ConstantOffers.ANSWER), answer);
    }
}
