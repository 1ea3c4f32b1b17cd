package io.fareline.platform.testing.deployment;

import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ArchivePath;

/**
 * Stands before Arquillian's own deploying, which would deploy for each class and take away after it: what a class has
 * used stays for the next one, until that asks for other contents or for a deployment of its own.
 */
public class KeptDeployment {
    /** Within what lays out the scope of a deployment, and before what deploys. */
    private static final int INNERMOST = -10;

    private static final Set<String> NONE = Set.of();

    @Inject
    Instance<TestClass> testClass;

    @Inject
    @DeploymentScoped
    InstanceProducer<ProtocolMetaData> address;

    @Inject
    @DeploymentScoped
    InstanceProducer<Deployment> deployment;

    @Inject
    @DeploymentScoped
    InstanceProducer<DeploymentDescription> description;

    private Set<String> contents = NONE;
    private Archive<?> archive;
    private ProtocolMetaData keptAddress;

    public void deploy(@Observes(precedence = INNERMOST) EventContext<DeployDeployment> context)
            throws DeploymentException {
        var wanted = context.getEvent().getDeployment();
        var wantedContents = contents(wanted.getDescription());
        if (!isAlone() && wantedContents.equals(contents)) {
            deployment.set(wanted);
            description.set(wanted.getDescription());
            address.set(keptAddress);
            wanted.deployed();
            return;
        }
        if (archive != null) {
            var gone = archive;
            forget();
            context.getEvent().getDeployableContainer().undeploy(gone);
        }
        context.proceed();
        if (isAlone() || !wanted.isDeployed()) return;
        contents = wantedContents;
        archive = deployed(wanted.getDescription());
        keptAddress = address.get();
    }

    public void undeploy(@Observes(precedence = INNERMOST) EventContext<UnDeployDeployment> context) {
        if (archive == null) context.proceed();
        else context.getEvent().getDeployment().undeployed();
    }

    private boolean isAlone() {
        return testClass.get().isAnnotationPresent(OwnDeployment.class);
    }

    private void forget() {
        contents = NONE;
        archive = null;
        keptAddress = null;
    }

    private static Archive<?> deployed(DeploymentDescription wanted) {
        return wanted.getTestableArchive() == null ? wanted.getArchive() : wanted.getTestableArchive();
    }

    /**
     * All archives of a run are made of the same WAR and the same test classes, so their names say what is in them.
     * Arquillian adds the class itself, which matters only to tests that run inside.
     */
    private Set<String> contents(DeploymentDescription wanted) {
        var tests = testClass.get();
        var own = "/WEB-INF/classes/" + tests.getName().replace('.', '/');
        return wanted.getArchive().getContent().keySet().stream()
                .map(ArchivePath::get)
                .filter(name -> !tests.isAnnotationPresent(RunAsClient.class) || !name.startsWith(own))
                .collect(Collectors.toUnmodifiableSet());
    }
}
