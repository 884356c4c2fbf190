package dev.sextant.rules.events;

import dev.sextant.rules.Rule;
import java.util.List;

/** The rules of this stage, in the order in which they are listed and explained. */
public final class EventsRules {
  private EventsRules() {}

  public static List<Rule> all() {
    return List.of(
        new EventNamedAsCommand(),
        new CommandNamedAsEvent(),
        new NamingMixed(),
        new NamingBreaksPolicy(),
        new GenericChangeEvent(),
        new MessageWithoutContext(),
        new ContextWithoutOwner(),
        new EventPublishedOutsideItsContext(),
        new EventWithManyProducers(),
        new EventWithoutProducer(),
        new EventWithoutConsumer(),
        new CommandWithoutHandler(),
        new CommandWithManyHandlers(),
        new HandlerNotWorking(),
        new MessageWithoutSchema(),
        new MessageWithoutSla(),
        new MessageWithoutSummary(),
        new StoreSharedAcrossContexts(),
        new StoreReadByAnotherService(),
        new GroupSharedByServices(),
        new SynchronousChain(),
        new EventLoop(),
        new PublicationRepeats(),
        new SlaUnreachable(),
        new DriverMissing(),
        new RequiredFactMissing(),
        new BrokerBreaksPolicy(),
        new PayloadBreaksPolicy(),
        new PolicyContradictsHouse());
  }
}
