package io.fareline.manifests.mesh;

import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.source.Calls;
import io.fareline.manifests.source.Repository;
import io.fareline.manifests.source.Request;
import io.fareline.manifests.source.ServiceSource;
import java.util.List;
import java.util.function.Predicate;

/**
 * The mesh lets through every request that a service's code makes of another, and none that no code makes: where nothing is
 * allowed, everything is; where anybody is, too.
 */
public final class CallsAreAllowed implements Check {
    private static final int PORT = 9080;

    private final Calls calls;

    public CallsAreAllowed(Repository repository) {
        calls = Calls.of(repository);
    }

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        if (!overlay.isInMesh()) return faults.all();
        for (var callee : calls.services())
            for (var pod : overlay.of(callee)) {
                var permissions = Permission.of(overlay, pod);
                if (permissions.stream().noneMatch(Permission::allows))
                    faults.add(pod, "is not closed: no AuthorizationPolicy allows anything");
                for (var permission : permissions) if (permission.allows()) needed(overlay, callee, permission, faults);
                for (var request : calls.to(callee)) allowed(overlay, request, permissions, faults);
            }
        return faults.all();
    }

    private void allowed(Overlay overlay, Request request, List<Permission> permissions, Faults faults) {
        for (var pod : overlay.of(calls.callerOf(request))) {
            Predicate<Permission> takes = permission ->
                    permission.takes(Principal.of(pod).toString(), request.method(), PORT, request.example());
            if (permissions.stream().filter(Permission::allows).noneMatch(takes))
                faults.add("No AuthorizationPolicy allows what the code does: " + request);
            permissions.stream()
                    .filter(Permission::denies)
                    .filter(takes)
                    .forEach(each -> faults.add(each.policy(), "denies what the code does: " + request));
        }
    }

    /** Every combination that is written in it, of those by services. */
    private void needed(Overlay overlay, ServiceSource callee, Permission permission, Faults faults) {
        if (permission.principals().isEmpty()) faults.add(permission.policy(), "allows anybody");
        for (var principal : permission.principals())
            for (var caller : calls.services()) {
                if (overlay.of(caller).stream()
                        .noneMatch(pod -> Principal.of(pod).toString().equals(principal))) continue;
                for (var method : orAny(permission.methods()))
                    for (var path : orAny(permission.paths())) {
                        var used = calls.between(caller, callee).stream()
                                .filter(each -> each.method().equals(method))
                                .anyMatch(each -> Permission.matches(path, each.example()));
                        if (!used)
                            faults.add(
                                    permission.policy(),
                                    "allows " + caller.name() + " to " + callee.name() + ": " + method + " " + path
                                            + ", which the code never does");
                    }
            }
    }

    private static List<String> orAny(List<String> values) {
        return values.isEmpty() ? List.of("any") : values;
    }
}
