package io.fareline.manifests.mesh;

import io.fareline.manifests.check.Check;
import io.fareline.manifests.check.Faults;
import io.fareline.manifests.check.Overlay;
import io.fareline.manifests.object.Pod;
import io.fareline.manifests.source.Calls;
import io.fareline.manifests.source.Repository;
import io.fareline.manifests.source.ServiceSource;
import java.util.List;

/**
 * NetworkPolicies let through, on both sides, packets between services one of which asks the other, and no others; and
 * every pod reaches what it keeps its data in.
 */
public final class ConnectionsAreAllowed implements Check {
    private static final int HTTP = 9080;
    private static final int POSTGRESQL = 5432;
    private static final int REDIS = 6379;
    private static final int NAMES = 53;

    private final Calls calls;

    public ConnectionsAreAllowed(Repository repository) {
        calls = Calls.of(repository);
    }

    @Override
    public List<String> faults(Overlay overlay) {
        var faults = new Faults();
        if (!overlay.isInMesh()) return faults.all();
        var packets = new Packets(overlay);
        for (var caller : calls.services())
            for (var from : overlay.of(caller)) {
                for (var callee : calls.services())
                    if (!callee.equals(caller))
                        for (var to : overlay.of(callee)) between(packets, caller, from, callee, to, faults);
                data(packets, from, faults);
                if (!packets.mayLeave(from, REDIS)) faults.add(from, "does not reach Redis");
            }
        for (var pod : overlay.pods()) if (pod.owner().kind().equals("Job")) data(packets, pod, faults);
        return faults.all();
    }

    private void between(Packets packets, ServiceSource caller, Pod from, ServiceSource callee, Pod to, Faults faults) {
        var asks = !calls.between(caller, callee).isEmpty();
        var call = caller.name() + " to " + callee.name();
        if (asks != packets.mayLeave(from, to, HTTP)) faults.add(said(asks, "out", call));
        if (asks != packets.mayArrive(from, to, HTTP)) faults.add(said(asks, "in", call));
    }

    private static String said(boolean asks, String way, String call) {
        return asks
                ? "No NetworkPolicy lets " + way + " what the code does: " + call
                : "NetworkPolicies let " + way + " what the code never does: " + call;
    }

    private static void data(Packets packets, Pod pod, Faults faults) {
        if (!packets.mayLeave(pod, POSTGRESQL)) faults.add(pod, "does not reach its database");
        if (!packets.mayLeave(pod, "kube-system", NAMES)) faults.add(pod, "cannot look up names");
    }
}
