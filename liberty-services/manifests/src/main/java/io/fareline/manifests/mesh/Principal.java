package io.fareline.manifests.mesh;

import io.fareline.manifests.object.Pod;
import java.util.Optional;
import java.util.regex.Pattern;

/** An identity in the mesh: an account of a namespace. */
record Principal(String namespace, String account) {
    private static final Pattern WRITTEN =
            Pattern.compile("cluster\\.local/ns/(?<namespace>[^/*]+)/sa/(?<account>[^/*]+)");

    static Principal of(Pod pod) {
        return new Principal(pod.namespace(), pod.serviceAccount());
    }

    static Optional<Principal> parse(String text) {
        var matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(new Principal(matcher.group("namespace"), matcher.group("account")));
    }

    @Override
    public String toString() {
        return "cluster.local/ns/" + namespace + "/sa/" + account;
    }
}
