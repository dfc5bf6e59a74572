package org.daiban.node.people;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands {@link SignedIn} to the methods of controllers. */
@Singleton
final class SignedInArgument implements TypedRequestArgumentBinder<SignedIn> {
  @Override
  public Argument<SignedIn> argumentType() {
    return Argument.of(SignedIn.class);
  }

  @Override
  public BindingResult<SignedIn> bind(
      ArgumentConversionContext<SignedIn> context, HttpRequest<?> request) {
    Optional<SignedIn> who = request.getAttribute(SignedIn.ATTRIBUTE, SignedIn.class);
    return () -> who;
  }
}
