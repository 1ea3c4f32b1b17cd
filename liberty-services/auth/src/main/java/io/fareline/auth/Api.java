package io.fareline.auth;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** All resources of auth, at the root: the token endpoint and the discovery documents have fixed paths. */
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT")
public class Api extends Application {}
