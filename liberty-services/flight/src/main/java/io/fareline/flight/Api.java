package io.fareline.flight;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** All resources of flight: what clients ask under {@code v1}, what other services ask under {@code internal/v1}. */
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT")
public class Api extends Application {}
