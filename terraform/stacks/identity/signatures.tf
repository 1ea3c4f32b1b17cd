# What Kyverno asks before a pod is let in: the signatures beside the image, and the public half of the key in delivery's account,
# whose policy lets this account in; in each region the key's own replica, since the other may be lost.
locals {
  signature_statements = [
    {
      Effect = "Allow"
      Action = ["ecr:GetAuthorizationToken"]
      # A token is for the whole registry; what may be done with it is said below.
      Resource = "*"
    },
    {
      Effect   = "Allow"
      Action   = ["ecr:BatchGetImage", "ecr:DescribeImages", "ecr:GetDownloadUrlForLayer", "ecr:ListImages"]
      Resource = [for region in local.regions : "arn:aws:ecr:${region}:${var.account_id}:repository/fareline/*"]
    },
    {
      Effect   = "Allow"
      Action   = ["kms:DescribeKey", "kms:GetPublicKey"]
      Resource = [for region in local.regions : "arn:aws:kms:${region}:${coalesce(var.signing_account_id, "none")}:key/*"]
      # The signing key is known by its alias, and has no other.
      Condition = { "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = ["alias/fareline-signing"] } }
    },
  ]
}
