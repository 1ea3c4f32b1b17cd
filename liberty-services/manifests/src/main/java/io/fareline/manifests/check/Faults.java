package io.fareline.manifests.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Pod;
import java.util.ArrayList;
import java.util.List;

/** Collects what a check finds. */
public final class Faults {
    private final List<String> all = new ArrayList<>();

    public void add(String fault) {
        all.add(fault);
    }

    public void add(Manifest of, String fault) {
        all.add(of.id() + " " + fault);
    }

    public void add(Pod of, String fault) {
        add(of.owner(), fault);
    }

    public void add(Pod of, JsonNode container, String fault) {
        all.add(of.id(container) + " " + fault);
    }

    public List<String> all() {
        return all.stream().distinct().toList();
    }
}
