package io.fareline.manifests.mesh;

import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Manifest;
import java.util.List;
import java.util.function.Predicate;

/** Whoever a policy lets in is an account that exists and that a pod runs as. Nobody else would notice a typing error. */
public final class PrincipalsExist implements Check {
    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        for (var policy : overlay.of("AuthorizationPolicy"))
            for (var permission : Permission.of(policy))
                for (var principal : permission.principals()) check(overlay, policy, principal, faults);
        return faults.all();
    }

    private static void check(Overlay overlay, Manifest policy, String principal, Faults faults) {
        var parsed = Principal.parse(principal);
        if (parsed.isEmpty()) {
            faults.add(policy, "names " + principal + ", which is no account of a namespace");
            return;
        }
        var told = parsed.get();
        Predicate<Manifest> named = account -> account.is("ServiceAccount", told.account())
                && account.namespace().equals(told.namespace());
        if (overlay.all().stream().noneMatch(named))
            faults.add(policy, "names " + principal + ", and there is no such ServiceAccount");
        else if (overlay.pods().stream().map(Principal::of).noneMatch(told::equals))
            faults.add(policy, "names " + principal + ", as which no pod runs");
    }
}
