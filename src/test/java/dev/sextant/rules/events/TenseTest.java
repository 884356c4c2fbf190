package dev.sextant.rules.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names as people write them, and what each of them says. */
class TenseTest {
  @Test
  void factsTellWhatHappened() {
    expect(
        Tense.FACT,
        """
        OrderPlaced OrderPlacedEvent OrderPlacedDomainEvent OrderPlacedIntegrationEvent order-placed order_placed
        ORDER_PLACED order.placed order.placed.v1 orders/placed orderPlaced OrderPlacedV2 com.acme.orders.OrderPlaced
        com.acme.orders.order.placed shop.order.placed.v2 IOrderPlaced OnOrderPlaced evt.order.placed
        PaymentFailed payment.failed PAYMENT_FAILED PaymentReceived PaymentCaptured PaymentAuthorized PaymentAuthorised
        PaymentRefunded PaymentDeclined ChargeFailed charge.refunded charge.succeeded TransferCompleted RefundIssued
        OrderSent InvoicePaid invoice.paid InvoiceSent EmailSent EmailBounced MoneyWithdrawn MoneyDeposited FundsReserved
        CartAbandoned BasketAbandoned TicketCreatedEvent TicketPickedUpEvent TicketAcceptedEvent TicketCancelled
        TicketRevised TicketPreparationStartedEvent TicketPreparationCompletedEvent RestaurantMenuRevised RestaurantCreated
        ConsumerCreated OrderAuthorized OrderRejected OrderCancelled OrderCanceled OrderRevisionProposed OrderRevised
        ORDER_SHIPPED OrderShipped ShipmentDispatched ShipmentDelivered ShipmentLost ParcelPacked ParcelLost ReturnAccepted
        OrderStatusChangedToPaid OrderStatusChangedToAwaitingValidation OrderPaidByCard GracePeriodConfirmed
        OrderStockConfirmed OrderStockRejected StockReserved StockReleased StockRefused StockDepleted CardCharged
        CardDeclined HouseBuilt ItemSold ItemBought ItemFound BookFound UserLeft DocumentHidden SeatChosen AccountFrozen
        AccountUnfrozen ReviewWritten ContractBroken AuctionWon AuctionBegun DeadlineMissed TrialExpired TokenExpired
        SubscriptionRenewed SubscriptionLapsed UserRegistered UserSignedUp UserLoggedIn UserLoggedOut PasswordChanged
        EmailVerified ProfileUpdated AccountClosed AccountOpened AccountReopened AccountSuspended DriverArrived
        RideRequested RideStarted TripEnded ProcessStarted ProcessFinished ReportGenerated ReportRequested RequestSent
        RequestDenied CheckPassed BillPaid ScheduleChanged StockReplenished PriceChanged ProductDiscontinued
        ProductAdded ItemRemovedFromCart ItemAddedToBasket MessageSent EventCreated CommandRejected ServerRestarted
        KYCApproved SEPATransferSent URLVisited Shipped orderCreated job.submitted file.uploaded user.deleted
        repository.forked issue.reopened JobSkipped FileScanned FlightRebooked TableBooked RoomBooked SeatReserved
        LoanApproved LoanDisbursed PolicyIssued PolicyCancelled ClaimSubmitted ClaimRejected ClaimSettled
        OrderUnpaid UserUnsubscribed StudentEnrolled AppInstalled AppUninstalled TimeLimitExceeded LimitReached
        """);
  }

  @Test
  void requestsAskForSomething() {
    expect(
        Tense.REQUEST,
        """
        PlaceOrder PlaceOrderCommand PlaceNewOrder place-order place_order PLACE_ORDER placeOrder PlaceOrderV2
        place.order.v1 com.acme.orders.PlaceOrder cmd.place-order PlaceOrderEvent ShipOrder ShipOrders send-invoice
        SendInvoice SendEmail SendNotification SendReminder ORDER_CANCEL order.cancel.v1 order.cancel OrderCancel
        CancelOrder CreateOrder CreateTicket create_user DeleteUser UserDelete user.delete AddItem AddItemToCart
        RemoveItem ApproveOrder ApproveOrderCommand RejectOrderCommand AuthorizeCommand AuthorizePayment
        BeginCancelTicketCommand UndoBeginCancelTicketCommand ReviseAuthorization ReverseAuthorizationCommand
        ValidateOrderByConsumer ConfirmCreateTicket ConfirmCancelOrderCommand CancelCreateTicket ChargeCard
        ChargeCreditCard RefundCard RefundPayment ReserveStock ReserveItems ReleaseStock TransferMoney TransferFunds
        ProcessPayment ProcessRefund BookFlight BookRoom ScheduleDelivery ReportIncident RequestRide UpdatePrice
        UpdateInventory ChangePassword ResetPassword CloseAccount LockAccount BlockUser PackParcel PayInvoice
        CheckStock PrintInvoice SubmitClaim GenerateReport CalculatePrice NotifyCustomer DeliverParcel FulfilOrder
        FulfillOrder ActivateAccount DeactivateAccount EnableUser CreateOrderRequest CancelApprovedOrder
        SendAbandonedCartEmail RetryPayment DebitAccount CreditAccount VerifyEmail RegisterUser AcceptOffer
        AssignDriver payment.authorize invoice.send order-approve Cancel add_to_cart begin_checkout DeclinePayment
        """);
  }

  @Test
  void whatCouldBeEitherIsNotJudged() {
    expect(
        Tense.UNSURE,
        """
        StockLow OrderOverdue ServerUnhealthy LowStock OrderReady StockEmpty ServiceDown UpdateAvailable
        PriceUpdate OrderUpdate OrderConfirmation PaymentConfirmation PaymentReminder OrderEvent Order Heartbeat
        PasswordReset ThresholdSet CardPut MessageRead LinkCut ValveShut PaymentSplit MarketShut
        PurchaseOrder ChangeOrder TransferOrder ReturnItem InvoiceItem CreditCard StopOrder StockLevel ChargeDispute
        ShipArrival TransferReport ProcessExit ReportData OrderItem RefundNotification LogEntry RecordCount
        CreateOrderResult CreateOrderFailed CancelOrderFailure SendEmailAttempt CreateOrderTimeout MarkOrderPaid
        MarkAsShipped MarkPaid NotifyOrderShipped ConfirmOrderReceived RecordPaymentReceived ReportOrderDelayed
        ReleaseReservedStock ProcessFailedPayments FailedPayment ReadyToDeliver UnableToNotify TransferBetweenAccounts
        ReturnToSender CheckInUser NewsFeed PriceFeed EmbedFeed PageView ButtonClick TokenRefresh Success
        TicketReply PayPalWebhook OpenTableBooking WorkOrder PaymentAdvanced HentSted Need Speed
        BestellungAufgegeben BestellungStornieren BestellingGeplaatst PedidoCriado PagoRechazado CommandeValidee
        OrdreSendt CreditLimitExceeded 订单已创建 下单 ЗаказСоздан OrderGeplaatst zamówienie.złożone v1 . 1.0.0 _
        """);
  }

  @Test
  void aVerbHasItsParticiple() {
    Map<String, String> expected =
        Map.of(
            "place",
            "placed",
            "cancel",
            "cancelled",
            "ship",
            "shipped",
            "send",
            "sent",
            "deny",
            "denied",
            "deliver",
            "delivered",
            "submit",
            "submitted",
            "pay",
            "paid");
    expected.forEach((verb, past) -> assertEquals(past, Verbs.participle(verb)));
  }

  @Test
  void aRequestIsTurnedIntoAFactOnlyWhereThatIsNoGuess() {
    assertEquals("OrderPlaced", FactName.of(MessageName.of("PlaceOrder")));
    assertEquals("new-order-placed", FactName.of(MessageName.of("place-new-order")));
    assertEquals("ORDER_CANCELLED", FactName.of(MessageName.of("ORDER_CANCEL")));
    assertEquals("invoice.sent", FactName.of(MessageName.of("send.invoice")));
    for (String name :
        new String[] {"add_to_cart", "GetOrder", "Cancel", "PlaceOrderV2", "BeginCancelTicket"}) {
      assertNull(FactName.of(MessageName.of(name)), name);
    }
  }

  private static void expect(Tense tense, String names) {
    Map<String, Tense> others =
        Stream.of(names.strip().split("\\s+"))
            .filter(name -> Tense.of(MessageName.of(name)) != tense)
            .collect(Collectors.toMap(name -> name, name -> Tense.of(MessageName.of(name))));
    assertEquals(Map.of(), others);
  }
}
