package io.fareline.manifests.workload;

import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An image is one image: never the latest, and where others rely on it, ours is named by its digest and another's by its
 * whole version.
 */
public final class ImagesArePinned implements Check {
    private static final Pattern TAGGED = Pattern.compile("[^:@]+(:[0-9]+/[^:@]+)?:(?<tag>[\\w][\\w.-]*)(@.*)?");
    private static final Pattern DIGEST = Pattern.compile("[^@]+@sha256:[0-9a-f]{64}");
    private static final Pattern VERSION = Pattern.compile("v?[0-9]+\\.[0-9]+\\.[0-9]+([.-][\\w.-]+)?");
    private static final String OURS = "fareline/";
    /** The mesh puts in the image of its own version. */
    private static final String INJECTED = "auto";

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var pod : overlay.pods())
            for (var container : pod.containers()) {
                var image = container.path("image").asText();
                var tag = TAGGED.matcher(image);
                var tagged = tag.matches();
                if (tagged && tag.group("tag").equals("latest"))
                    faults.add(pod, container, "takes the latest image: " + image);
                else if (image.equals(INJECTED)) {
                    if (pod.annotation("inject.istio.io/templates").isMissingNode())
                        faults.add(pod, container, "has no image, and no template puts one in");
                } else if (!tagged && !DIGEST.matcher(image).matches())
                    faults.add(pod, container, "takes any image there is: " + image);
                else if (overlay.isReliedOn() && !DIGEST.matcher(image).matches())
                    if (image.contains(OURS))
                        faults.add(pod, container, "takes an image that is not named by its digest: " + image);
                    else if (!VERSION.matcher(tag.group("tag")).matches())
                        faults.add(pod, container, "takes an image that is not named by a whole version: " + image);
            }
        return faults.all();
    }
}
