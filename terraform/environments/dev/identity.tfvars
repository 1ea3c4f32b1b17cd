environment = "dev"
account_id  = "111111111111"
region      = "eu-central-1"

clusters = {
  eu-central-1 = {
    bucket       = "fareline-state-111111111111"
    state_region = "eu-central-1"
    foundation   = "foundation.tfstate"
    cluster      = "cluster.tfstate"
  }
}

services = ["admin", "auth", "booking", "flight", "payment"]
secret_readers = [
  "argo-cd-secrets",
  "client-authorities",
  "observability-secrets",
  "sandbox-provider-secrets",
]

signing_account_id = "444444444444"
