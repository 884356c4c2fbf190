package dev.sextant.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Names are all that most contracts give, so the table is long: what is meant, and what only sounds
 * like it.
 */
class SensitiveDataTest {
  private static final String SENSITIVE =
      """
      cardNumber card_number CARD-NUMBER creditCardNumber debitCardNumber creditCard cardNo cardNum ccNumber ccn pan PAN
      cardPan primaryAccountNumber payment.cardNumber cardNumberValue encryptedCardNumber cardNumbers customerCardNumber
      cvv CVV cvv2 cvc cvc2 cardCvv cardVerificationCode cardSecurityCode card_verification_value
      iban IBAN customerIban ibanNumber payoutIban bankAccountNumber ibans
      ssn SSN socialSecurityNumber customer_ssn nationalId national_id nationalIdNumber nationalInsuranceNumber
      passportNumber passportNo driversLicenseNumber drivingLicenceNumber personnummer bsn aadhaarNumber cpf idCardNumber
      password passwd pwd userPassword newPassword oldPassword dbPassword db_password passwordHash password_hash passphrase
      cardPin userPin otp otpCode oneTimePassword passwords plainPassword
      secret clientSecret client_secret apiSecret sharedSecret webhookSecret secretKey apiKey api_key API_KEY apikey
      privateKey signingKey encryptionKey accessKey secretAccessKey connectionString
      accessToken access_token refreshToken authToken authenticationToken bearerToken idToken sessionToken apiToken
      passwordResetToken oauthToken jwt jwtToken userAccessToken sessionCookie
      """;

  private static final String HARMLESS =
      """
      pageToken nextPageToken continuationToken cancellationToken csrfToken xsrfToken deviceToken pushToken tokenType
      tokenCount tokenId accessTokenExpiresAt accessTokenType token tokens paymentToken cardToken syncToken
      passwordChangedAt passwordExpired passwordPolicy passwordLength passwordResetRequired hasPassword isPassword
      forgotPassword resetPassword requiresPassword passwordStrength lastPasswordChange passwordLastChanged passwordHint
      cardType cardBrand cardLast4 cardLastFour lastFourDigits last4 cardExpiry cardHolder cardId cardStatus cardCountry
      maskedCardNumber maskedPan cardNumberMasked cardNumberLast4 last4CardNumber truncatedPan giftCardNumber
      loyaltyCardNumber membershipCardNumber cardCount simCardNumber hasCardNumber
      cvvResult cvvMatch cvvCheck cvcPassed hasCvv cvvProvided
      ibanCountry ibanLast4 maskedIban ibanMasked ibanBank
      ssnLast4 last4Ssn nationalIdType nationality nationalHoliday passportCountry passportExpiry
      secretSantaId secretName secretVersion secretary isSecret publicKey idempotencyKey partitionKey routingKey
      primaryKey foreignKey sortKey keyId accessKeyId apiKeyId apiKeyName apiVersion secretaryName keyNumber
      accountNumber orderNumber trackingNumber invoiceNumber phoneNumber number company panel pancake japan span
      description spinCount pinned opinion pinCode shippingPin discard dashboard postcard scorecard expand companyId
      keyboard monkey turnkey authorId authorisedAt authorizationStatus tokenizedAt otpSentAt jwtIssuer sessionId
      """;

  @Test
  void recognisesWhatIsMeant() {
    assertEquals(
        List.of(),
        names(SENSITIVE).stream().filter(n -> SensitiveData.inName(n).isEmpty()).toList());
  }

  @Test
  void leavesAloneWhatOnlySoundsLikeIt() {
    assertEquals(
        List.of(),
        names(HARMLESS).stream().filter(n -> SensitiveData.inName(n).isPresent()).toList());
  }

  private static List<String> names(String table) {
    return Arrays.asList(table.trim().split("\\s+"));
  }
}
