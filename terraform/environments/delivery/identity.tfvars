environment = "delivery"
account_id  = "444444444444"
region      = "eu-central-1"

clusters = {
  eu-central-1 = {
    bucket       = "fareline-state-444444444444"
    state_region = "eu-central-1"
    foundation   = "foundation.tfstate"
    cluster      = "cluster.tfstate"
  }
}

secret_readers = [
  "argo-cd-secrets",
  "atlantis-secrets",
  "jenkins-secrets",
  "observability-secrets",
]

terraform_accounts = {
  dev      = "111111111111"
  staging  = "222222222222"
  prod     = "333333333333"
  delivery = "444444444444"
}
