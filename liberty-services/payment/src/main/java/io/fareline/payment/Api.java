package io.fareline.payment;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** All resources of payment, at the root: public ones below v1, those for other services below internal. */
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT")
public class Api extends Application {}
