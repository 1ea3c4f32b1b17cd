package io.fareline.platform.testing.deployment;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Arquillian finds it by itself. */
public final class SharedDeployments implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(KeptDeployment.class);
    }
}
