package io.fareline.manifests.object;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All objects of one rendered overlay, in its order. */
public record Manifests(List<Manifest> all) {
    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public Manifests {
        all = List.copyOf(all);
    }

    /** @throws UnreadableManifest where the text is no YAML, or a key stands twice */
    public static Manifests parse(String yaml) {
        var all = new ArrayList<Manifest>();
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            while (documents.hasNextValue()) {
                var document = documents.nextValue();
                if (!document.isNull() && !document.isMissingNode()) all.add(new Manifest(document));
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableManifest(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Manifests(all);
    }

    public List<Manifest> of(String kind) {
        return all.stream().filter(each -> each.kind().equals(kind)).toList();
    }

    public Optional<Manifest> find(String kind, String name) {
        return all.stream().filter(each -> each.is(kind, name)).findFirst();
    }

    /** The one in the same namespace as another object, which names it. */
    public Optional<Manifest> beside(Manifest other, String kind, String name) {
        return all.stream()
                .filter(each -> each.is(kind, name) && each.namespace().equals(other.namespace()))
                .findFirst();
    }

    /** The text is no YAML that a cluster would take. */
    public static class UnreadableManifest extends RuntimeException {
        UnreadableManifest(JsonProcessingException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
