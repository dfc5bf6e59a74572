package org.daiban.node.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.ApplicationConfiguration;
import io.micronaut.servlet.engine.server.AbstractServletServer;
import jakarta.inject.Singleton;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import org.eclipse.jetty.server.Server;

/**
 * Micronaut's embedded server on Jetty 12.1. Ours because the registry does not serve the
 * platform's own module for Jetty 12; HttpContractTest keeps the pairing honest.
 */
@Singleton
public final class JettyServer extends AbstractServletServer<Server> {
  JettyServer(ApplicationContext context, ApplicationConfiguration configuration, Server server) {
    super(context, configuration, server);
  }

  @Override
  protected void startServer() throws Exception {
    getServer().start();
  }

  /** Takes no new requests, and lets those under way finish (see {@link JettyFactory}). */
  @Override
  protected void stopServer() throws Exception {
    getServer().stop();
  }

  @Override
  public int getPort() {
    return getURI().getPort();
  }

  @Override
  public String getHost() {
    return getURI().getHost();
  }

  @Override
  public String getScheme() {
    return getURI().getScheme();
  }

  @Override
  public URI getURI() {
    URI address = getServer().getURI();
    if (address == null) {
      throw new IllegalStateException("The server listens only after start().");
    }
    return address;
  }

  @Override
  public URL getURL() {
    try {
      return getURI().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean isRunning() {
    return getServer().isRunning();
  }
}
