package io.fareline.manifests;

import io.fareline.manifests.alert.AlertsHaveRunbooks;
import io.fareline.manifests.check.Check;
import io.fareline.manifests.delivery.ObjectsStayInBounds;
import io.fareline.manifests.delivery.WavesFollowNeeds;
import io.fareline.manifests.mesh.CallsAreAllowed;
import io.fareline.manifests.mesh.ConnectionsAreAllowed;
import io.fareline.manifests.mesh.EntriesLeaveInTime;
import io.fareline.manifests.mesh.NobodyRepeats;
import io.fareline.manifests.mesh.PrincipalsExist;
import io.fareline.manifests.mesh.ProxiesKnowCallees;
import io.fareline.manifests.mesh.ProxiesWaitLonger;
import io.fareline.manifests.mesh.PublicRequestsAreAllowed;
import io.fareline.manifests.mesh.RoutesLeadSomewhere;
import io.fareline.manifests.place.RegionsAreOne;
import io.fareline.manifests.secret.NoSecretIsWritten;
import io.fareline.manifests.secret.RolesAreOwn;
import io.fareline.manifests.secret.SecretsStayFresh;
import io.fareline.manifests.setting.SecretsAreRead;
import io.fareline.manifests.setting.SettingsAreKnown;
import io.fareline.manifests.source.Repository;
import io.fareline.manifests.trust.EverythingIsEncrypted;
import io.fareline.manifests.trust.TokensAreOurs;
import io.fareline.manifests.workload.AutoscalersCountAlone;
import io.fareline.manifests.workload.ConnectionsSuffice;
import io.fareline.manifests.workload.DrainsGoOn;
import io.fareline.manifests.workload.ImagesArePinned;
import io.fareline.manifests.workload.NamedThingsExist;
import io.fareline.manifests.workload.PodsAreRestricted;
import io.fareline.manifests.workload.PodsLeaveInTime;
import io.fareline.manifests.workload.PortsAreOpen;
import io.fareline.manifests.workload.ProbesAskForHealth;
import io.fareline.manifests.workload.ReplicasCoverZones;
import io.fareline.manifests.workload.ResourcesAreBounded;
import io.fareline.manifests.workload.SelectorsMatchPods;
import java.util.List;

/** Every check of what an overlay gives a cluster. */
public final class Checks {
    private Checks() {}

    public static List<Check> of(Repository repository) {
        return List.of(
                new AlertsHaveRunbooks(repository),
                new AutoscalersCountAlone(),
                new DrainsGoOn(),
                new ImagesArePinned(),
                new NamedThingsExist(),
                new PodsAreRestricted(),
                new PodsLeaveInTime(repository),
                new PortsAreOpen(),
                new ProbesAskForHealth(repository),
                new ReplicasCoverZones(),
                new ResourcesAreBounded(),
                new SelectorsMatchPods(),
                new CallsAreAllowed(repository),
                new ConnectionsAreAllowed(repository),
                new EntriesLeaveInTime(),
                new EverythingIsEncrypted(),
                new NobodyRepeats(),
                new PrincipalsExist(),
                new ProxiesKnowCallees(repository),
                new ProxiesWaitLonger(repository),
                new PublicRequestsAreAllowed(repository),
                new RoutesLeadSomewhere(),
                new TokensAreOurs(repository),
                new SettingsAreKnown(repository),
                new SecretsAreRead(repository),
                new NoSecretIsWritten(),
                new SecretsStayFresh(),
                new RolesAreOwn(),
                new RegionsAreOne(),
                new ConnectionsSuffice(repository),
                new WavesFollowNeeds(),
                new ObjectsStayInBounds(repository));
    }
}
