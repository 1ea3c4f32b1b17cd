environment = "prod"
account_id  = "333333333333"
region      = "eu-central-1"

clusters = {
  eu-central-1 = {
    bucket       = "fareline-state-333333333333"
    state_region = "eu-central-1"
    foundation   = "foundation.tfstate"
    cluster      = "cluster.tfstate"
  }
  eu-west-1 = {
    bucket       = "fareline-state-333333333333-eu-west-1"
    state_region = "eu-west-1"
    foundation   = "foundation.tfstate"
    cluster      = "cluster.tfstate"
  }
}

services = ["admin", "auth", "booking", "flight", "payment"]
secret_readers = [
  "argo-cd-secrets",
  "client-authorities",
  "observability-secrets",
]

signing_account_id = "444444444444"
