"""The stand that a party takes on a matter: silent, denying, admitting, refusing, agreeing."""
