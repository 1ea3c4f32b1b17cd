package io.fareline.runner.images.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fareline.runner.images.engine.Engine;
import io.fareline.runner.laptop.Trouble;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Holds built images to what the folder of the Dockerfile promises, by what the engine says of them and by their files. */
public final class Promises {
    private final Engine engine;
    private final Source source;

    public Promises(Engine engine, Source source) {
        this.engine = engine;
        this.source = source;
    }

    /** @throws Trouble with all that an image does not keep */
    public void check(Consumer<String> progress) {
        for (var name : ImageNames.all()) {
            var image = ImageNames.image(name, source);
            var broken = Stream.concat(
                            new SettingsPromises(source).brokenBy(settings(image)).stream(),
                            FilePromises.brokenBy(files(image)).stream())
                    .toList();
            if (!broken.isEmpty()) {
                throw new Trouble(image + " does not keep what it promises:\n  " + String.join("\n  ", broken));
            }
        }
        progress.accept(
                "All images keep their promises: user, labels, no setuid, no tools, nothing writable, no secrets");
    }

    private JsonNode settings(String image) {
        try {
            return new ObjectMapper()
                    .readTree(engine.ask("image", "inspect", image))
                    .path(0)
                    .path("Config");
        } catch (JsonProcessingException e) {
            throw new Trouble("docker describes " + image + " in a way that cannot be read", e);
        }
    }

    // By the archive of a container that never runs, so that no program of the image has to be believed.
    private List<ImageFile> files(String image) {
        var container = engine.ask("create", image);
        try {
            return engine.read(List.of("export", container), ImageFile::read);
        } finally {
            engine.attempt("rm", "-f", container);
        }
    }
}
