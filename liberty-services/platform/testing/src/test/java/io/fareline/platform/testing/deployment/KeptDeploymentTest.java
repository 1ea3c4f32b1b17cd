package io.fareline.platform.testing.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A container that writes down what is deployed to it and taken away from it. */
class KeptDeploymentTest {
    private static final String BESIDE = "Beside";
    private final List<String> done = new ArrayList<>();
    private final KeptDeployment kept = new KeptDeployment();

    @RunAsClient
    private static final class Client {}

    @RunAsClient
    private static final class OtherClient {}

    private static final class Inside {}

    @OwnDeployment
    @RunAsClient
    private static final class Own {}

    private record Value<T>(ArrayList<T> held) implements InstanceProducer<T> {
        Value() {
            this(new ArrayList<>());
        }

        @Override
        public T get() {
            return held.isEmpty() ? null : held.getLast();
        }

        @Override
        public void set(T value) {
            held.add(value);
        }
    }

    @Test
    void whoAsksForTheSameIsGivenWhatIsThere() throws DeploymentException {
        var first = run(Client.class);
        var second = run(OtherClient.class);
        assertEquals(List.of("deploy Client"), done);
        assertSame(first, second, "where it answers");
    }

    @Test
    void whoAsksForSomethingElseIsGivenThat() throws DeploymentException {
        run(Client.class);
        run(OtherClient.class, BESIDE);
        run(Client.class);
        assertEquals(
                List.of(
                        "deploy Client",
                        "undeploy Client",
                        "deploy OtherClient",
                        "undeploy OtherClient",
                        "deploy Client"),
                done);
    }

    @Test
    void testsThatRunInsideAreThere() throws DeploymentException {
        run(Client.class);
        run(Inside.class);
        assertEquals(List.of("deploy Client", "undeploy Client", "deploy Inside"), done);
    }

    @Test
    void whoWantsOneAloneNeitherTakesOneNorLeavesOne() throws DeploymentException {
        run(Client.class);
        run(Own.class);
        run(Client.class);
        assertEquals(List.of("deploy Client", "undeploy Client", "deploy Own", "undeploy Own", "deploy Client"), done);
    }

    /** As Arquillian does, which adds the class itself to what it asks for. */
    private ProtocolMetaData run(Class<?> tests, String... more) throws DeploymentException {
        kept.testClass = () -> new TestClass(tests);
        kept.address = new Value<>();
        kept.deployment = new Value<>();
        kept.description = new Value<>();
        var war = ShrinkWrap.create(WebArchive.class, tests.getSimpleName()).addClass(tests);
        for (var name : more) war.addAsWebInfResource(EmptyAsset.INSTANCE, name);
        var deployment = new Deployment(new DeploymentDescription(tests.getSimpleName(), war));
        kept.deploy(context(new DeployDeployment(container(), deployment), () -> {
            done.add("deploy " + war.getName());
            kept.address.set(new ProtocolMetaData());
            deployment.deployed();
        }));
        assertEquals(true, deployment.isDeployed());
        kept.undeploy(
                context(new UnDeployDeployment(container(), deployment), () -> done.add("undeploy " + war.getName())));
        return kept.address.get();
    }

    private static <T> EventContext<T> context(T event, Runnable proceeding) {
        return new EventContext<>() {
            @Override
            public T getEvent() {
                return event;
            }

            @Override
            public void proceed() {
                proceeding.run();
            }
        };
    }

    private Container container() {
        var deployable = proxy(DeployableContainer.class, argument -> done.add("undeploy " + argument.getName()));
        return (Container) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Container.class}, (_, _, _) -> deployable);
    }

    private static <T> T proxy(Class<T> type, Consumer<Archive<?>> undeployed) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().equals("undeploy")) undeployed.accept((Archive<?>) arguments[0]);
                    return null;
                }));
    }
}
