package io.fareline.manifests.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import io.fareline.manifests.object.Pod;
import io.fareline.manifests.object.Selector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry that is told to go still listens until the load balancer sends it nothing new, then finishes what runs, and is
 * killed after that.
 */
public final class EntriesLeaveInTime implements Check {
    private static final String ATTRIBUTES = "service.beta.kubernetes.io/aws-load-balancer-target-group-attributes";
    private static final Pattern DEREGISTRATION =
            Pattern.compile("deregistration_delay\\.timeout_seconds=(?<seconds>[0-9]+)");

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var service : overlay.of("Service")) {
            if (!service.text("spec.type").equals("LoadBalancer")) continue;
            var delay = deregistration(service);
            if (delay.isEmpty()) faults.add(service, "does not say how long its load balancer goes on sending");
            else
                overlay.pods().stream()
                        .filter(pod -> pod.namespace().equals(service.namespace()))
                        .filter(pod -> Selector.takes(service.at("spec.selector"), pod.labels()))
                        .forEach(pod -> check(pod, delay.get(), faults));
        }
        return faults.all();
    }

    private static void check(Pod pod, Duration deregistration, Faults faults) {
        var proxy = proxy(pod);
        var listens = seconds(proxy.path("drainDuration"));
        var finishes = seconds(proxy.path("terminationDrainDuration"));
        var grace = Duration.ofSeconds(
                pod.spec().path("terminationGracePeriodSeconds").asInt(30));
        longer(pod, "stops to listen", listens, "its load balancer sends", deregistration, faults);
        longer(pod, "cuts what runs", finishes, "it listens", listens, faults);
        longer(pod, "is killed", grace, "it finishes what runs", finishes, faults);
    }

    private static void longer(Pod pod, String what, Duration after, String other, Duration lasts, Faults faults) {
        if (after.compareTo(lasts) <= 0) faults.add(pod, what + " after " + after + ", and " + other + " for " + lasts);
    }

    private static Duration seconds(JsonNode text) {
        return text.isMissingNode() ? Duration.ZERO : Duration.parse("PT" + text.asText());
    }

    private static JsonNode proxy(Pod pod) {
        try {
            return new YAMLMapper()
                    .readTree(pod.annotation("proxy.istio.io/config").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Duration> deregistration(Manifest service) {
        return service.annotation(ATTRIBUTES)
                .map(DEREGISTRATION::matcher)
                .filter(Matcher::find)
                .map(matcher -> Duration.ofSeconds(Long.parseLong(matcher.group("seconds"))));
    }
}
