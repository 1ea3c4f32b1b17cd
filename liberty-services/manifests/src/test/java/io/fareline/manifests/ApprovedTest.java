package io.fareline.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fareline.manifests.object.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which objects an environment has, compared with a list that was looked at: what is new or gone shows in a review. */
class ApprovedTest {
    private static final String APPROVED =
            "liberty-services/manifests/src/test/resources/io/fareline/manifests/objects.txt";
    private static final Path WRITTEN = Rendered.REPOSITORY.resolve("liberty-services/manifests/target/objects.txt");

    @Test
    void theObjectsAreThoseThatWereApproved() throws IOException {
        var overlays = new TreeMap<String, TreeSet<String>>();
        for (var folder : Rendered.repository().overlays()) {
            var name = folder.getFileName().toString();
            for (var object : Rendered.overlay(name).all())
                overlays.computeIfAbsent(id(object), _ -> new TreeSet<>()).add(name);
        }
        var lines = overlays.entrySet().stream()
                .map(each -> each.getKey() + ": " + String.join(" ", each.getValue()))
                .collect(Collectors.joining("\n", "", "\n"));
        Files.createDirectories(WRITTEN.getParent());
        Files.writeString(WRITTEN, lines);
        assertEquals(
                Rendered.repository().text(APPROVED),
                lines,
                () -> "To approve the change, copy " + WRITTEN + " over " + APPROVED);
    }

    /** The names of ConfigMaps end in a hash of what they say. */
    private static String id(Manifest object) {
        return object.kind().equals("ConfigMap") ? object.id().replaceFirst("-[a-z0-9]{10}$", "") : object.id();
    }
}
