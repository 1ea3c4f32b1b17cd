locals {
  role = "arn:aws:iam::${var.account_id}:role/"

  policy = {
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "OnlyTheseRead"
        Effect    = "Deny"
        Principal = "*"
        Action    = "secretsmanager:GetSecretValue"
        Resource  = "*" # In a secret's policy this is the secret.
        Condition = { ArnNotEquals = { "aws:PrincipalArn" = [for name in sort(var.readers) : "${local.role}${name}"] } }
      },
      {
        Sid       = "OnlyTheseWrite"
        Effect    = "Deny"
        Principal = "*"
        Action    = ["secretsmanager:PutSecretValue", "secretsmanager:UpdateSecretVersionStage"]
        Resource  = "*"
        Condition = { ArnNotEquals = { "aws:PrincipalArn" = [for name in sort(var.writers) : "${local.role}${name}"] } }
      },
    ]
  }
}

resource "aws_secretsmanager_secret" "this" {
  name                    = var.name
  description             = var.description
  kms_key_id              = var.key_arn
  recovery_window_in_days = var.recovery_window_days

  dynamic "replica" {
    for_each = var.replica == null ? [] : [var.replica]

    content {
      region     = replica.value.region
      kms_key_id = replica.value.key
    }
  }
}

resource "aws_secretsmanager_secret_policy" "this" {
  secret_arn          = aws_secretsmanager_secret.this.arn
  policy              = jsonencode(local.policy)
  block_public_policy = true
}
