package io.fareline.manifests.secret;

import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret that was changed is in the pods within minutes: fetched again every two at the latest, kept when it cannot be
 * fetched, and mounted as a whole folder, since a file that is mounted by subPath is never renewed.
 */
public final class SecretsStayFresh implements Check {
    /** Elsewhere what an ExternalSecret fetches need not be a secret, such as the authorities of a certificate. */
    private static final String SERVICES = "fareline";

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Pattern INTERVAL = Pattern.compile("(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9]+)s)?");

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var secret : overlay.of("ExternalSecret")) {
            if (!secret.namespace().equals(SERVICES)) continue;
            var text = secret.text("spec.refreshInterval");
            var interval = duration(text);
            if (interval.isEmpty() || interval.get().isZero())
                faults.add(secret, "is never fetched again: '" + text + "'");
            else if (interval.get().compareTo(LONGEST) > 0)
                faults.add(secret, "is fetched again every " + text + ", and must be every 2m");
            if (!secret.text("spec.target.deletionPolicy").equals("Retain"))
                faults.add(secret, "is lost with what it was fetched from");
        }
        for (var pod : overlay.pods())
            for (var container : pod.containers())
                for (var mount : container.path("volumeMounts"))
                    if (mount.has("subPath") || mount.has("subPathExpr"))
                        faults.add(
                                pod,
                                container,
                                "mounts a file alone, which is never renewed: " + mount.path("mountPath"));
        return faults.all();
    }

    private static Optional<Duration> duration(String text) {
        var matcher = INTERVAL.matcher(text);
        if (text.isEmpty() || !matcher.matches()) return Optional.empty();
        var duration = Duration.ZERO;
        if (matcher.group(1) != null) duration = duration.plusHours(Long.parseLong(matcher.group(1)));
        if (matcher.group(2) != null) duration = duration.plusMinutes(Long.parseLong(matcher.group(2)));
        if (matcher.group(3) != null) duration = duration.plusSeconds(Long.parseLong(matcher.group(3)));
        return Optional.of(duration);
    }
}
