package io.fareline.manifests.place;

import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import java.util.List;

/**
 * Of the regions of an environment exactly one runs what is in Git by itself: in the others the services wait for a person.
 * Which one that is may change, and two would sell the same seats.
 */
public final class OneRegionSells {
    /** @param environments what Argo CD keeps in each cluster */
    public List<String> faults(List<Overlay> environments) {
        var faults = new Faults();
        environments.stream().map(Overlay::origin).distinct().forEach(origin -> {
            var clusters = environments.stream()
                    .filter(each -> each.origin().equals(origin))
                    .filter(each ->
                            each.objects().find("ApplicationSet", "fareline").isPresent())
                    .toList();
            var selling = clusters.stream()
                    .filter(OneRegionSells::isAtOnce)
                    .map(Overlay::name)
                    .toList();
            if (!clusters.isEmpty() && selling.isEmpty())
                faults.add("In " + origin + " the services wait for a person everywhere");
            if (selling.size() > 1) faults.add("The services run by themselves in " + String.join(" and ", selling));
        });
        return faults.all();
    }

    private static boolean isAtOnce(Overlay environment) {
        return environment
                .objects()
                .find("ApplicationSet", "fareline")
                .filter(each -> each.at("spec.template.spec.syncPolicy").has("automated"))
                .isPresent();
    }
}
